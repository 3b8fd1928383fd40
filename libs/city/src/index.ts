export {
  type BreakGlassLimit,
  City,
  type Dated,
  type ErasureRefusal,
  type MemberLimits,
  type Policy,
  type Region,
  type SkReminders,
  type SkTerm,
  type TrainingPolicy,
} from './city';
export { dayIn, daysAfter, inForce, lastDayOf } from './days.rules';
export { type Due, dueOn, horizonOf } from './due.rules';
export { isOneself } from './oneself.rules';
