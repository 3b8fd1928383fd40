import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { City } from '@app/city';
import type { ImportFinding, ImportKimRequest, KimImport } from '@app/contracts';
import { handlerOf } from '@app/event-service';
import { followUp, Problem, type Stamp, Unavailable } from '@app/event-sourcing';
import { Kims } from '../kim/kims';
import { authoriseImport } from './import.authority';
import { ImportKim, SettleKimImport, StartImport } from './import.commands';
import { finding } from './import-findings';
import { Imports } from './imports';
import { KimDuplicates } from './kim-duplicates';
import { planned, type Step } from './kim-plan';
import { refusalOf, rehearse, stepsLeft } from './kim-rehearsal';
import { KnownPeople } from './known-people';

/** What was found before anything was done, and what is to be done. */
interface Looked {
  readonly found: KimImport;
  readonly steps: readonly Step[];
}

/**
 * Looks at all that a KIM's rows ask for before the first of it is done, and does it by the same commands that everybody
 * sends. Each has an id of its own for ever, so whoever was cut off in the middle sends the rows again.
 */
@CommandHandler(ImportKim)
export class ImportKimHandler implements ICommandHandler<ImportKim> {
  constructor(
    private readonly commands: CommandBus,
    private readonly imports: Imports,
    private readonly kims: Kims,
    private readonly duplicates: KimDuplicates,
    private readonly people: KnownPeople,
    private readonly city: City,
  ) {}

  async execute({ data, stamp }: ImportKim): Promise<KimImport> {
    authoriseImport(stamp.by);
    const { found, steps } = await this.look(data, stamp);
    if (!data.apply) return found;
    const refused = found.state === 'REFUSED' ? found.refused : await this.carryOut(data.file, steps);
    const outcome: KimImport = refused.length > 0 ? { ...found, state: 'REFUSED', refused } : found;
    await this.settle(data, outcome, stamp);
    return outcome;
  }

  private async look(request: ImportKimRequest, stamp: Stamp): Promise<Looked> {
    const { plan, findings } = planned(request, stamp, this.city);
    if (!plan) return { found: { state: 'REFUSED', refused: [...findings], duplicates: [] }, steps: [] };
    const { kimId, line } = plan;
    const kim = await this.kims.current(kimId);
    const skNumberId = this.duplicates.skNumberIdOf(plan);
    const ids = { kimId, ...(skNumberId !== undefined && { skNumberId }) };
    const people = await this.people.recognisedIn(request.file, plan.steps);
    const steps = stepsLeft(plan.skId, people.steps, kim);
    if (steps.length === 0 && findings.length === 0) {
      const known = finding(request.file, line, 'kim_name', 'already_imported', 'was imported before; left as it is');
      return { found: { state: 'KNOWN', ...ids, refused: [], duplicates: [known] }, steps };
    }
    const rehearsed = people.refused.length > 0 ? [] : rehearse(request.file, steps, kim, this.city);
    const refused = [...findings, ...people.refused, ...rehearsed];
    const duplicates = await this.duplicates.of(request.file, plan);
    const state = refused.length + duplicates.length > 0 ? 'REFUSED' : 'NEW';
    return { found: { state, ...ids, refused, duplicates: [...duplicates, ...people.known] }, steps };
  }

  /** What the register refuses in spite of the rehearsal. What was done before that stays, and is found by a further run. */
  private async carryOut(file: string, steps: readonly Step[]): Promise<ImportFinding[]> {
    for (const step of steps) {
      try {
        await this.commands.execute(step.command);
      } catch (error) {
        if (!(error instanceof Problem) || error instanceof Unavailable || error.kind === 'conflict') throw error;
        return [refusalOf(file, step, error)];
      }
    }
    return [];
  }

  private async settle(
    { importId, rows }: ImportKimRequest,
    { state, kimId, refused, duplicates }: KimImport,
    stamp: Stamp,
  ): Promise<void> {
    const line = rows[0]?.line ?? 0;
    const outcome = { importId, line, rows: rows.length, refused: [...refused], duplicates: [...duplicates] };
    const isIn = state !== 'REFUSED' && kimId !== undefined;
    const data = { ...outcome, ...(isIn && { kimId }) };
    const purpose = `${isIn ? 'imported' : 'refused'} ${line}`;
    await this.imports.handle(importId, new SettleKimImport(data, followUp(stamp, purpose)));
  }
}

export const importHandlers = [
  handlerOf(StartImport, Imports, (imports, sent) => imports.handle(sent.data.importId, sent)),
  ImportKimHandler,
];
