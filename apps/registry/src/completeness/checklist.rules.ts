import type { ChecklistItem, Post } from '@app/contracts';

/** What is noted of a KIM while it is so; an item of the checklist is done while all of its parts are noted. */
export type Noted = Exclude<ChecklistItem, 'OFFICERS'> | Post;

const POSTS: readonly Post[] = ['KETUA', 'SEKRETARIS', 'BENDAHARA'];

/** The parts of an item: the officers are three, all else is one. */
export const partsOf = (item: ChecklistItem): readonly Noted[] => (item === 'OFFICERS' ? POSTS : [item]);
