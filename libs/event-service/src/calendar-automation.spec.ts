import { CalendarAutomation } from './calendar-automation';
import { SystemClock } from './clock';

class Calendar extends CalendarAutomation {
  signal: AbortSignal | undefined;

  constructor(private readonly work: Promise<void>) {
    super(new SystemClock(), 100);
  }

  protected doWhatIsDue(_: string, signal: AbortSignal): Promise<void> {
    this.signal = signal;
    return this.work;
  }
}

describe('A calendar', () => {
  const stopped = async (calendar: Calendar): Promise<Calendar> => {
    calendar.onApplicationBootstrap();
    await calendar.beforeApplicationShutdown();
    return calendar;
  };

  it('is stopped while it waits for the next look', async () => {
    const calendar = await stopped(new Calendar(Promise.resolve()));
    expect(calendar.signal?.aborted).toBe(true);
  });

  it('is stopped also when what it is at never ends', async () => {
    const calendar = await stopped(new Calendar(new Promise(() => undefined)));
    expect(calendar.signal?.aborted).toBe(true);
  });
});
