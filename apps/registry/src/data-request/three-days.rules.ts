const THREE_DAYS_MS = 3 * 24 * 60 * 60 * 1_000;

/** 3 x 24 hours later, whatever days these are (UU 27/2022). Both are ISO 8601; what comes out is UTC. */
export const threeDaysAfter = (moment: string): string => new Date(Date.parse(moment) + THREE_DAYS_MS).toISOString();

/** Whether a moment comes after another; both ISO 8601, of any time zone. */
export const isAfter = (moment: string, other: string): boolean => Date.parse(moment) > Date.parse(other);
