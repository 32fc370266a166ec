// A stage of one's own: flags words. Its module is loaded by every worker.
import type { Stage } from 'copydesk/stages';

declare module 'copydesk/stages' {
  interface LayerMap {
    keywords: readonly string[];
  }
}

export default function keywords({ words }: { words: readonly string[] }): Stage<'text', 'keywords'> {
  return {
    name: 'keywords',
    version: 1,
    needs: ['text'],
    gives: ['keywords'],
    run: ({ text }) => ({ keywords: words.filter((word) => text.text.includes(word)) }),
  };
}
