/** A value that a question may have, and the condition on rows when it has, with the parameter that holds the value. */
export type Asked = readonly [value: unknown, condition: (parameter: string) => string];

/**
 * Conditions for `where`, of the values that are there, numbered after the parameters before them. What is not asked is not
 * in the statement: PostgreSQL joins no table to look for rows behind `$1 is null or ...`, but tries every row.
 */
export const where = (
  parameters: readonly unknown[],
  asked: readonly Asked[],
): { sql: string; values: unknown[] } => {
  const values = [...parameters];
  const conditions = asked.flatMap(([value, condition]) =>
    value === undefined ? [] : [`(${condition(`$${values.push(value)}`)})`],
  );
  return { sql: conditions.join(' and ') || 'true', values };
};

/** Of a column with the code of a region: that region, and what goes on from it with a dot, the character before the slash. */
export const within =
  (column: string) =>
  (region: string): string =>
    `${column} >= ${region} and ${column} < ${region} || '/'`;

export const equals =
  (expression: string) =>
  (value: string): string =>
    `${expression} = ${value}`;
