export type { DeskOptions } from './config.js';
export {
  createDesk,
  type AnnotateOptions,
  type ArticleSource,
  type CloseOptions,
  type Desk,
  type StreamOptions,
} from './desk.js';
export type { Article, ArticleInput, Json } from './document/article.js';
export type { ExtraLayers, LayerMap, LayerName } from './document/layers.js';
export {
  CopydeskError,
  isCopydeskError,
  type ErrorCode,
  type ErrorContext,
  type MessageDetails,
} from './errors.js';
export type { Logger } from './log.js';
export type { Annotated, Failed, Outcome } from './outcome.js';
export {
  extractQuotes,
  findEntities,
  splitSentences,
  summarise,
  type FoundEntities,
  type SummarySentenceText,
} from './plain-functions.js';
export type { ArticleField, FieldMap } from './readers/article-fields.js';
export { toArticle } from './readers/to-article.js';
export type { AnnotatedArticle, OffsetUnit } from './record/record.js';
export type { Origin, Reject } from './record/reject.js';
export type { Stage, WorkingArticle } from './stage.js';
export type { BuiltInName, BuiltInOptions, ModelledStage } from './stages/built-in.js';
export type { StageNeeds, StagesInOrder } from './stages/stage-order.js';
export type { BuiltInSpec, ModelChoices, ModuleSpec, StageSpec } from './stages/specs.js';
