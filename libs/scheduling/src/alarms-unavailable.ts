/** The store of the alarms could not be asked: it is away, or the alarms were stopped. */
export class AlarmsUnavailable extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`The alarms cannot be reached: ${why}.`, options);
    this.name = 'AlarmsUnavailable';
  }
}
