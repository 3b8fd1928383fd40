import { Injectable } from '@nestjs/common';
import type { DecreeDocument } from '@app/contracts';
import type { Stamp } from '@app/event-sourcing';
import type { Decree } from './decree';

/** Makes decrees into documents that last. */
@Injectable()
export class SkDocuments {
  /**
   * Renders the decree, signs it and keeps it, sealed, in the log. The same decree gives the same document and is kept
   * once. What comes back goes into the fact that says the decree was issued, and says which document is the decree.
   * Throws `Rejected` with `signatory_unknown` or `member_name_missing` when a name cannot be printed.
   */
  make(_decree: Decree, _stamp: Stamp): Promise<DecreeDocument> {
    return Promise.reject(new Error('Documents are not rendered yet'));
  }
}
