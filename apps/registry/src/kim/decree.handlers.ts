import type { Type } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { City } from '@app/city';
import { Stale, type Written } from '@app/event-sourcing';
import { SkDocuments } from '../sk-document/sk-documents';
import { decreeOf } from './decree-of';
import { existing } from './kim.decider';
import { Kims } from './kims';
import { AmendSk, type DecreeCommand, ExtendSk, IssueSk, RevokeSk, SupersedeSk } from './sk.commands';
import { SkNumberClaims } from './sk-number-claims';

/** How often a document is made anew because the KIM changed in the meantime. */
const ATTEMPTS = 5;

/** The handler of a decree: claims its number, makes its document, then issues it for the KIM as the document shows it. */
const handlerOf = (command: Type<DecreeCommand>) => {
  @CommandHandler(command)
  class DecreeHandler {
    constructor(
      private readonly kims: Kims,
      private readonly numbers: SkNumberClaims,
      private readonly documents: SkDocuments,
      private readonly city: City,
    ) {}

    async execute(sent: DecreeCommand): Promise<Written> {
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.issue(sent);
        } catch (error) {
          const changedMeanwhile = error instanceof Stale && sent.stamp.ifRevision === undefined;
          if (!changedMeanwhile || attempt === ATTEMPTS) throw error;
        }
      }
    }

    private async issue(sent: DecreeCommand): Promise<Written> {
      const { kimId, skId } = sent.data;
      const { state, revision, carriedOut } = await this.kims.rehearse(kimId, sent);
      const kim = existing(state);
      if (carriedOut || kim.decrees.has(skId)) return this.kims.handle(kimId, sent);
      await this.numbers.claim(sent, kim);
      const { signatory } = sent.data;
      // A decree of the past has a document on paper, if any.
      const isOfThePast = sent.stamp.importedFrom !== undefined;
      if (!signatory || isOfThePast) return this.kims.handle(kimId, sent);
      const document = await this.documents.make(decreeOf(sent, signatory, kim, this.city), sent.stamp);
      const stamp = { ...sent.stamp, ...(revision !== undefined && { ifRevision: revision }) };
      return this.kims.handle(kimId, { ...sent, stamp, facts: { document } });
    }
  }
  return DecreeHandler;
};

export const decreeHandlers = [IssueSk, SupersedeSk, AmendSk, ExtendSk, RevokeSk].map(handlerOf);
