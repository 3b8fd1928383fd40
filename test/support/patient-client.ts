import type { QueryContext, Rpc } from '@app/contracts';
import { Problem } from '@app/event-sourcing';
import { type CallOptions, RpcClient } from '@app/messaging';
import { waitUntil } from './wait-until';

/** Asks again while a read model is behind, as clients do: on a busy machine it may be for longer than who asks is kept waiting. */
export class PatientClient extends RpcClient {
  override query<Request extends object, Reply extends object>(
    rpc: Rpc<Request, Reply>,
    data: NoInfer<Request>,
    context: QueryContext,
    options: CallOptions & { readonly correlationId?: string } = {},
  ): Promise<Reply> {
    return waitUntil('the read models are as far', () =>
      super.query(rpc, data, context, options).catch((error: unknown) => {
        if (error instanceof Problem && error.code === 'read_model_behind') return undefined;
        throw error;
      }),
    );
  }
}
