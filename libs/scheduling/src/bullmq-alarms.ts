import { Alarms, type Alarm } from '@cyberdrill/domain';
import { AlarmConsumer } from './alarm-consumer.ts';
import { alarmOfJobId, checkAlarm, jobIdOf, timingOf } from './alarm-job.ts';
import { AlarmLog } from './alarm-log.ts';
import { AlarmProducer } from './alarm-producer.ts';
import type { AlarmsSettings } from './alarms-options.ts';
import { AlarmsUnavailable } from './alarms-unavailable.ts';
import type { AlarmQueues } from './bullmq/alarm-queues.ts';
import { HAND_OUT_AHEAD_MS, JOB_POLICY } from './bullmq/queue-policy.ts';

/** {@link Alarms} as delayed jobs of one BullMQ queue. A job only wakes: it carries ids and numbers and decides nothing. */
export class BullMqAlarms extends Alarms {
  private readonly settings: AlarmsSettings;
  private readonly producer: AlarmProducer;
  private readonly consumer: AlarmConsumer;
  private isStarted = false;
  private stopped?: Promise<void>;

  constructor(queues: AlarmQueues, settings: AlarmsSettings) {
    super();
    const log = new AlarmLog(settings.logger);
    this.settings = settings;
    this.producer = new AlarmProducer(queues, log);
    this.consumer = new AlarmConsumer(queues, settings, log);
  }

  override async arm(alarm: Alarm): Promise<void> {
    checkAlarm(alarm);
    const { exerciseId, epoch, dueAtMs } = alarm;
    const wakeAtMs = dueAtMs - this.settings.leadMs - HAND_OUT_AHEAD_MS;
    const timing = timingOf(wakeAtMs, { nowMs: this.settings.nowMs(), hostNowMs: Date.now() });
    await this.producer.ask((queue) =>
      queue.add('alarm', { exerciseId, epoch, dueAtMs }, { ...JOB_POLICY, ...timing, jobId: jobIdOf(alarm) }),
    );
  }

  override async armed(exerciseId: string): Promise<Alarm[]> {
    const jobIds = await this.producer.ask((queue) =>
      queue.getRanges(['delayed', 'waiting', 'active'], 0, -1),
    );
    return jobIds
      .map(alarmOfJobId)
      .filter((alarm) => alarm !== undefined)
      .filter((alarm) => alarm.exerciseId === exerciseId)
      .sort((a, b) => a.dueAtMs - b.dueAtMs);
  }

  override async start(handler: (alarm: Alarm) => Promise<void>): Promise<void> {
    if (this.stopped) throw new AlarmsUnavailable('they were stopped');
    if (this.isStarted) throw new Error('The alarms are started already.');
    this.isStarted = true;
    await this.consumer.start(handler);
  }

  override stop(): Promise<void> {
    // What is being handled may still arm what comes next.
    this.stopped ??= this.consumer.stop().then(() => this.producer.close());
    return this.stopped;
  }
}
