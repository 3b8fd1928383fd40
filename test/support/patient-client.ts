import type { QueryContext, Rpc } from '@app/contracts';
import { Problem } from '@app/event-sourcing';
import { type CallOptions, RpcClient } from '@app/messaging';
import { waitUntil } from './wait-until';

/** What a busy machine makes of a question: a read model is behind for longer, or a service at work for longer, than one waits. */
const TOO_LATE: readonly string[] = ['read_model_behind', 'service_timeout'];

/** Asks again when an answer comes too late, as clients do. */
export class PatientClient extends RpcClient {
  override query<Request extends object, Reply extends object>(
    rpc: Rpc<Request, Reply>,
    data: NoInfer<Request>,
    context: QueryContext,
    options: CallOptions & { readonly correlationId?: string } = {},
  ): Promise<Reply> {
    return waitUntil('it is answered', () =>
      super.query(rpc, data, context, options).catch((error: unknown) => {
        if (error instanceof Problem && TOO_LATE.includes(error.code)) return undefined;
        throw error;
      }),
    );
  }
}
