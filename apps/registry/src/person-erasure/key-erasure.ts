import { Injectable } from '@nestjs/common';
import { type Event, EventStore, Unavailable } from '@app/event-sourcing';
import { KeysDatabase } from '@app/personal-data';
import {
  type Automation,
  followersOf,
  parkedAmong,
  ReadModels,
  type Report,
  type Standing,
  standings,
  SubscriberMetrics,
} from '@app/read-models';
import { whenPersonErasedThenDestroyKeys } from '../automations/when-person-erased-then-destroy-keys';
import { streamOf } from '../person/persons';

const BATCH = 1_000;
const BEGIN = -1n;

/**
 * Runs the automation that destroys keys, in the database of keys, and says when it has carried out what the log asks for:
 * after a backup of the keys was restored, nobody is opened who was erased since.
 */
@Injectable()
export class KeyErasure {
  private readonly followers: ReadModels;
  private readonly metrics: SubscriberMetrics;
  private readonly automation: Automation<Event> = whenPersonErasedThenDestroyKeys;
  private readonly categories = whenPersonErasedThenDestroyKeys.codecs.map(({ category }) => category);
  /** How far it was when it was last asked. */
  private known: bigint | undefined;
  /** The last that the log held of people when this process first asked, or when the checkpoint had been set back. */
  private logged: Promise<bigint> = Promise.resolve(BEGIN);

  constructor(
    private readonly store: EventStore,
    private readonly keys: KeysDatabase,
  ) {
    const followers = followersOf([this.automation], store, keys);
    this.followers = new ReadModels(keys, followers);
    this.metrics = new SubscriberMetrics(keys, store, followers);
  }

  /**
   * Resolves when every erasure is carried out that the log held when this process first asked, and, when the checkpoint
   * was set back since, which is what a restored backup does, that it held then. Throws `Unavailable` after two seconds, and
   * at once while what happened to one of these people is parked: it may be an erasure.
   */
  async isCarriedOut(personIds: readonly string[]): Promise<void> {
    let standing = await this.standing();
    const position = standing?.position ?? BEGIN;
    if (this.known === undefined || position < this.known) this.logged = this.lastAfter(position);
    this.known = position;
    const logged = await this.logged;
    if (position < logged) {
      await this.followers.reached(this.automation, logged.toString());
      standing = await this.standing();
    }
    if (standing?.parked) await this.mustBeWhole(personIds);
  }

  report(): Promise<Record<string, Report>> {
    return this.followers.report();
  }

  onApplicationBootstrap(): void {
    this.metrics.onApplicationBootstrap();
    this.followers.onApplicationBootstrap();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.followers.beforeApplicationShutdown();
  }

  private async mustBeWhole(personIds: readonly string[]): Promise<void> {
    const parked = await parkedAmong(this.keys, this.automation.name, personIds.map(streamOf));
    if (parked.size > 0)
      throw new Unavailable('read_model_behind', 'What happened to somebody among them could not be carried out yet');
  }

  private async standing(): Promise<Standing | undefined> {
    return (await standings(this.keys)).find(({ name }) => name === this.automation.name);
  }

  private async lastAfter(position: bigint): Promise<bigint> {
    try {
      return await this.lastInLog(position);
    } catch (error) {
      this.known = undefined; // asked again next time
      throw error;
    }
  }

  private async lastInLog(after: bigint): Promise<bigint> {
    let last = BEGIN;
    const batches = this.store.follow({
      categories: this.categories,
      ...(after >= 0n && { after }),
      batchSize: BATCH,
      signal: new AbortController().signal,
    });
    for await (const { events, caughtUp } of batches) {
      last = events.at(-1)?.position ?? last;
      if (caughtUp) break;
    }
    return last;
  }
}
