import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import {
  amendSk,
  AmendSkRequest,
  CommandStamp,
  extendSk,
  ExtendSkRequest,
  findSks,
  FindSksRequest,
  getSigningKeys,
  getSk,
  getSkDocument,
  issueSk,
  IssueSkRequest,
  QueryContext,
  revokeSk,
  RevokeSkRequest,
  SigningKeysRequest,
  SkId,
  SkVerificationRequest,
  supersedeSk,
  SupersedeSkRequest,
  verifySk,
} from '@app/contracts';
import { RpcContext } from '@app/messaging';
import { AmendSk, ExtendSk, IssueSk, RevokeSk, SupersedeSk } from './kim/sk.commands';
import { GetSkDocument } from './sk-document/sk-document.queries';
import { FindSks, GetSk } from './sk-register/sk-register.queries';
import { GetSigningKeys, VerifySk } from './sk-verification/sk-verification.queries';

/** Decrees, and what the public may check of them. Each method hands a message to the bus. */
@Controller()
export class SkController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @MessagePattern(issueSk.subject)
  issueSk(@Payload('data') data: IssueSkRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new IssueSk(data, stamp));
  }

  @MessagePattern(amendSk.subject)
  amendSk(@Payload('data') data: AmendSkRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new AmendSk(data, stamp));
  }

  @MessagePattern(extendSk.subject)
  extendSk(@Payload('data') data: ExtendSkRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new ExtendSk(data, stamp));
  }

  @MessagePattern(supersedeSk.subject)
  supersedeSk(@Payload('data') data: SupersedeSkRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new SupersedeSk(data, stamp));
  }

  @MessagePattern(revokeSk.subject)
  revokeSk(@Payload('data') data: RevokeSkRequest, @Payload('stamp') stamp: CommandStamp) {
    return this.commands.execute(new RevokeSk(data, stamp));
  }

  @MessagePattern(findSks.subject)
  findSks(@Payload('data') data: FindSksRequest, @Payload('context') context: QueryContext) {
    return this.queries.execute(new FindSks(data, context));
  }

  @MessagePattern(getSk.subject)
  getSk(@Payload('data') data: SkId, @Payload('context') context: QueryContext) {
    return this.queries.execute(new GetSk(data, context));
  }

  @MessagePattern(getSkDocument.subject)
  getSkDocument(@Payload('data') data: SkId, @Payload('context') context: QueryContext, @Ctx() request: RpcContext) {
    return this.queries.execute(new GetSkDocument(data, context, request));
  }

  @MessagePattern(verifySk.subject)
  verifySk(@Payload('data') data: SkVerificationRequest) {
    return this.queries.execute(new VerifySk(data));
  }

  @MessagePattern(getSigningKeys.subject)
  getSigningKeys(@Payload('data') data: SigningKeysRequest) {
    return this.queries.execute(new GetSigningKeys(data));
  }
}
