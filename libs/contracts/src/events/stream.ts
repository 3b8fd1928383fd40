/** The JetStream stream of all integration events, and the subjects that it holds. */
export const KIM_EVENTS = 'KIM_EVENTS';
export const KIM_EVENTS_SUBJECTS = 'kim.events.>';

/** NATS subject of an integration event, from its CloudEvents type. */
export const eventSubject = (type: string): string => `kim.events.${type}`;
