import { didYouMean } from './closest-name.js';
import { CopydeskError, describeValue } from './errors.js';

/** What is handed to a desk's methods, checked before anything begins. Each throws `ERR_COPYDESK_OPTION`. */

/** A source as it was given: something that can be gone through. */
export function checkedSource<Source>(source: Source): Source {
  const isIterable =
    typeof source === 'object' &&
    source !== null &&
    (Symbol.asyncIterator in source || Symbol.iterator in source);
  if (isIterable) return source;
  throw new CopydeskError('ERR_COPYDESK_OPTION', {
    expected: 'the source to be an iterable of articles',
    got: describeValue(source),
    remedy: 'Pass an array, a generator or a stream; annotate() takes one article.',
  });
}

/** Options with nothing but a signal. `method`: whose they are. */
export function checkedSignal(
  method: string,
  options: { readonly signal?: AbortSignal | undefined },
): { readonly signal?: AbortSignal | undefined } {
  if (typeof options !== 'object' || (options as unknown) === null || Array.isArray(options))
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: `the options of ${method}() to be an object`,
      got: describeValue(options),
      remedy: 'Pass { signal }, or nothing at all.',
    });
  for (const [name, value] of Object.entries(options) as [string, unknown][])
    if (name !== 'signal')
      throw new CopydeskError('ERR_COPYDESK_OPTION', {
        expected: `only known options of ${method}(), not \`${name}\``,
        got: describeValue(value),
        remedy: `${didYouMean(name, ['signal'])}Options: signal.`,
      });
  const { signal } = options;
  if (signal === undefined || (signal as unknown) instanceof AbortSignal) return options;
  throw new CopydeskError('ERR_COPYDESK_OPTION', {
    expected: `\`signal\` of ${method}() to be an AbortSignal`,
    got: describeValue(signal),
    remedy: 'Pass the signal of an AbortController, or leave it out.',
  });
}
