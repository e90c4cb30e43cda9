/** What guides are about, in the order in which /guides/ shows them. */
export const topics = {
  basics: 'What a 502 is, and who made it',
  diagnosis: 'Look closer',
  configuration: 'Configure nginx and the application',
  prevention: 'Keep it from coming back',
} as const;

export type TopicId = keyof typeof topics;
export const topicIds = Object.keys(topics) as TopicId[];
