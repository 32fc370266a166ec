import picocolors from 'picocolors';

/** What the view marks, each in one way. */
export interface Style {
  readonly heading: (text: string) => string;
  readonly name: (text: string) => string;
  readonly quote: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** Styles for a terminal, or for plain text when `colour` is false. */
export function createStyle(colour: boolean): Style {
  const { bold, cyan, dim, green } = picocolors.createColors(colour);
  return {
    heading: (text) => bold(text.toUpperCase()),
    name: (text) => bold(cyan(text)),
    quote: green,
    faint: dim,
  };
}
