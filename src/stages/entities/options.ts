/** Options of the stage `entities`. */
export interface EntitiesOptions {
  /**
   * A model of your own, trained by `models/entities/train.ts`: a file URL.
   *
   * @default the model that ships with copydesk
   */
  readonly model?: URL | string;
}
