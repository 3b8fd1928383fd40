import { Command } from '@nestjs/cqrs';
import type {
  AddMaterialRequest,
  AddTopicRequest,
  DropMaterialRequest,
  DropSpeakerRequest,
  DropTopicRequest,
  NameOpenerRequest,
  NameSpeakerRequest,
} from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';
import type { Identified } from './somebody';

export class NameSpeaker extends Command<Written> {
  readonly type = 'NameSpeaker';
  constructor(
    readonly data: Identified<NameSpeakerRequest>,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class DropSpeaker extends Command<Written> {
  readonly type = 'DropSpeaker';
  constructor(
    readonly data: DropSpeakerRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class NameOpener extends Command<Written> {
  readonly type = 'NameOpener';
  constructor(
    readonly data: Identified<NameOpenerRequest>,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class AddTopic extends Command<Written> {
  readonly type = 'AddTopic';
  constructor(
    readonly data: AddTopicRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class DropTopic extends Command<Written> {
  readonly type = 'DropTopic';
  constructor(
    readonly data: DropTopicRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class AddMaterial extends Command<Written> {
  readonly type = 'AddMaterial';
  constructor(
    readonly data: AddMaterialRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class DropMaterial extends Command<Written> {
  readonly type = 'DropMaterial';
  constructor(
    readonly data: DropMaterialRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export type AgendaCommand =
  NameSpeaker | DropSpeaker | NameOpener | AddTopic | DropTopic | AddMaterial | DropMaterial;
