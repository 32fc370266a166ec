export {
  digest,
  DigestBuilder,
  type Digest,
  type DigestOptions,
  type DigestSentence,
  type DigestSource,
} from './digest.js';
export { digestText } from './digest-text.js';
