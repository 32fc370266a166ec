export type { Alignment } from '../document/alignment.js';
export type { Article, Json } from '../document/article.js';
export type {
  Cluster,
  Credit,
  Dateline,
  EntityType,
  Furniture,
  FurnitureKind,
  LayerMap,
  LayerName,
  Mention,
  Modality,
  Money,
  NameType,
  Quote,
  QuoteKind,
  Speaker,
  SpeakerBy,
  SpeakerMention,
  SummarySentence,
  TextLayer,
  ValueType,
  Warning,
} from '../document/layers.js';
export type { SentenceTable } from '../document/sentence-table.js';
export type { Span } from '../document/span.js';
export { Gap, Shape, Trait, type TokenTable } from '../document/token-table.js';
export { pipeline, Pipeline, type LayerMissing, type Layers, type BatchWatch } from '../pipeline.js';
export type { AnyStage, GivenLayers, Stage, WorkingArticle } from '../stage.js';
export { hashForm, hashWord } from '../text/word-hash.js';
export { entities, type EntitiesOptions } from './entities/index.js';
export { normalise } from './normalise/index.js';
export { quotes, type QuotesOptions } from './quotes/index.js';
export { sentences } from './sentences/index.js';
export { speakers } from './speakers/index.js';
export { summary, type SummaryOptions } from './summary/index.js';
