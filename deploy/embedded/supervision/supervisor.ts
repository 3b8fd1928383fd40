import { CannotStart } from '../cannot-start';
import type { ProcessPlan } from './process-plan';
import { SupervisedProcess, type Supervision } from './supervised-process';

/** The processes of one stack, in the order in which they were started. */
export class Supervisor {
  private readonly processes: SupervisedProcess[] = [];
  private stopping: Promise<void> | undefined;

  constructor(readonly supervision: Supervision) {
    process.once('exit', this.abandon);
  }

  /** Starts a process, keeps it running, and resolves when it is ready for the first time. */
  async run(plan: ProcessPlan): Promise<void> {
    if (this.stopping) throw new CannotStart(`${plan.name} was stopped`);
    const started = new SupervisedProcess(plan, this.supervision);
    this.processes.push(started);
    await started.start();
  }

  /** Undefined while the process is not running, for example between two lives. */
  pid(name: string): number | undefined {
    return this.named(name)?.pid;
  }

  get names(): string[] {
    return this.processes.map(({ name }) => name);
  }

  /** Resolves when every process is ready at this moment, after whatever happened to it. */
  async whenReady(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.whenReady()));
  }

  /** Stops one process in order, starts it again, and resolves when it is ready. */
  async restart(name: string): Promise<void> {
    const process = this.named(name);
    if (!process) throw new Error(`There is no ${name}, but ${this.names.join(', ')}`);
    await process.restart();
  }

  /** Says something about the stack as a whole. */
  tell(line: string): void {
    this.supervision.log('launcher', line);
  }

  /** Stops all in reverse order, one after the other, so that nothing loses what it still needs. */
  stop(): Promise<void> {
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  private async stopAll(): Promise<void> {
    for (const process of this.processes.toReversed()) await process.stop();
    process.off('exit', this.abandon);
  }

  private named(name: string): SupervisedProcess | undefined {
    return this.processes.find((process) => process.name === name);
  }

  private readonly abandon = (): void => this.processes.forEach((process) => process.abandon());
}
