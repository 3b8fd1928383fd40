import type { Decider } from '@app/event-sourcing';
import { notFound } from '../registry.refusals';
import { authoriseImport } from './import.authority';
import type { ImportCommand, SettleKimImport } from './import.commands';
import type { ImportEvent } from './import.events';

/** Which KIM of the file are dealt with, by the line on which they begin. */
export type Import =
  | { readonly status: 'unknown' }
  | { readonly status: 'started'; readonly settled: ReadonlyMap<number, 'imported' | 'refused'> };

const settle = ({ data }: SettleKimImport, state: Import): ImportEvent[] => {
  if (state.status === 'unknown') throw notFound('import_not_found');
  const { importId, kimId, line, rows, refused, duplicates } = data;
  const before = state.settled.get(line);
  if (before === 'imported') return []; // it cannot leave the register any more
  if (kimId !== undefined) return [{ type: 'KimImported', data: { importId, kimId, line, rows, duplicates } }];
  if (before === 'refused') return []; // by a run before, of the same file
  return [{ type: 'KimImportRefused', data: { importId, line, rows, refused, duplicates } }];
};

const settled = (state: Import, line: number, outcome: 'imported' | 'refused'): Import =>
  state.status === 'unknown' ? state : { ...state, settled: new Map([...state.settled, [line, outcome]]) };

/** The record of one import. It holds no row of the file: whoever goes on with an import sends the file again. */
export const importDecider: Decider<Import, ImportCommand, ImportEvent> = {
  category: 'import',
  initialState: { status: 'unknown' },
  authorise: ({ stamp }) => authoriseImport(stamp.by),

  decide: (command, state) => {
    switch (command.type) {
      case 'StartImport':
        return state.status === 'started' ? [] : [{ type: 'ImportStarted', data: command.data }];
      case 'SettleKimImport':
        return settle(command, state);
    }
  },

  evolve: (state, event) => {
    switch (event.type) {
      case 'ImportStarted':
        return { status: 'started', settled: new Map() };
      case 'KimImported':
        return settled(state, event.data.line, 'imported');
      case 'KimImportRefused':
        return settled(state, event.data.line, 'refused');
    }
  },
};
