import { describeValue } from '../errors.js';
import { MAX_NESTING } from '../limits.js';

/**
 * What in a value JSON would lose or change, and the path to it: "`keywords[3].at` is NaN (number)"; null when it would come back as it
 * is. `name`: what the path begins with. Linear in the value.
 */
export function jsonProblem(value: unknown, name: string, depth = 0): string | null {
  if (depth > MAX_NESTING) return `\`${name.slice(0, 60)}…\` is nested more than ${MAX_NESTING} levels deep`;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return null;
    case 'number':
      return Number.isFinite(value) ? null : `\`${name}\` is ${describeValue(value)}`;
    case 'object':
      if (value === null) return null;
      return Array.isArray(value)
        ? firstProblem(value.length, depth, (index) => [value[index], `${name}[${index}]`])
        : objectProblem(value, name, depth);
    default:
      return `\`${name}\` is ${describeValue(value)}`;
  }
}

function objectProblem(value: object, name: string, depth: number): string | null {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Another realm has another Object.prototype: all of them inherit from nothing.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return `\`${name}\` is no plain object but a ${className(prototype as object)}`;
  const fields = value as Record<string, unknown>;
  const keys = Object.keys(fields);
  return firstProblem(keys.length, depth, (index) => [fields[keys[index]!], pathTo(name, keys[index]!)]);
}

function firstProblem(
  count: number,
  depth: number,
  part: (index: number) => [value: unknown, name: string],
): string | null {
  for (let index = 0; index < count; index++) {
    const problem = jsonProblem(...part(index), depth + 1);
    if (problem !== null) return problem;
  }
  return null;
}

function pathTo(name: string, key: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key)
    ? `${name}.${key}`
    : `${name}[${JSON.stringify(key)}]`;
}

function className(prototype: object): string {
  const { constructor } = prototype as { readonly constructor?: unknown };
  return typeof constructor === 'function' ? constructor.name : 'class of its own';
}
