export {
  RECORD_VERSION,
  type AnnotatedArticle,
  type BareSpan,
  type OffsetUnit,
  type RecordCluster,
  type RecordCredit,
  type RecordDateline,
  type RecordEntity,
  type RecordFurniture,
  type RecordQuote,
  type RecordSpan,
  type RecordSpeaker,
  type RecordSummarySentence,
  type RecordWarning,
  type TextSpan,
} from './record.js';
export type { Origin, Reject } from './reject.js';
export { recordSchema } from './schema.js';
