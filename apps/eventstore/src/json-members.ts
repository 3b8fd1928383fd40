/** What tells where the members of an object are. */
const STRINGS_AND_MARKS = /"(?:[^"\\]+|\\.)*"|[{}[\],:]/g;

/**
 * The members of an object of JSON by their names, each value as it is written: its numbers may have more digits than
 * those of JavaScript. Nothing when the bytes are something else.
 */
export const membersOf = (json: Uint8Array): Map<string, string> | undefined => {
  const text = Buffer.from(json).toString();
  if (!isObject(text)) return undefined;
  const members = new Map<string, string>();
  let name: string | undefined;
  let begin = text.indexOf('{') + 1;
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(STRINGS_AND_MARKS)) {
    if (mark === '}' || mark === ']') depth -= 1;
    if (depth === 1 && mark === ':') {
      name = JSON.parse(text.slice(begin, index)) as string;
      begin = index + 1;
    } else if (name !== undefined && (depth === 0 || (depth === 1 && mark === ','))) {
      members.set(name, text.slice(begin, index).trim());
      name = undefined;
      begin = index + 1;
    }
    if (mark === '{' || mark === '[') depth += 1;
  }
  return members;
};

export const objectOf = (members: ReadonlyMap<string, string>): Uint8Array =>
  Buffer.from(`{${Array.from(members, ([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`);

const isObject = (json: string): boolean => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};
