export { AlarmsUnavailable } from './alarms-unavailable.ts';
export { BullMqAlarms } from './bullmq-alarms.ts';
export { createAlarms } from './create-alarms.ts';
export type { AlarmsLogger, AlarmsOptions, AlarmStore } from './alarms-options.ts';
