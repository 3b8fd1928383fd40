import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  amendSk,
  type CommandStamp,
  DecreeBody,
  extendSk,
  ExtendSkBody,
  issueSk,
  IssueSkBody,
  KimId,
  revokeSk,
  RevokeSkBody,
  supersedeSk,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { ChangesKim } from '../command/command.decorators';
import { mintedId } from '../command/ids';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath } from '../docs/api-parameters.decorators';
import { type RequestTrace, Trace } from '../trace.decorator';

/** The decrees on a KIM. */
@ApiTags('sk')
@Controller('v1/kims/:kimId')
export class SkController {
  constructor(private readonly services: RpcClient) {}

  @Post('sk')
  @ChangesKim('Issue the SK that establishes the KIM')
  @ApiPath(KimId)
  issue(@Param() kim: KimId, @Body() body: IssueSkBody, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    return this.services.command(issueSk, { ...body, ...kim, skId: mintedId('sk', stamp.commandId) }, stamp, trace);
  }

  @Post('sk/supersede')
  @ChangesKim('Issue a further SK in place of the last')
  @ApiPath(KimId)
  supersede(
    @Param() kim: KimId,
    @Body() body: IssueSkBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(
      supersedeSk,
      { ...body, ...kim, skId: mintedId('sk', stamp.commandId) },
      stamp,
      trace,
    );
  }

  @Post('sk/amend')
  @ChangesKim('Amend the SK: the roster as it is now becomes its roster')
  @ApiPath(KimId)
  amend(@Param() kim: KimId, @Body() body: DecreeBody, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    return this.services.command(amendSk, { ...body, ...kim, skId: mintedId('sk', stamp.commandId) }, stamp, trace);
  }

  @Post('sk/extend')
  @ChangesKim('Extend the term of the SK')
  @ApiPath(KimId)
  extend(
    @Param() kim: KimId,
    @Body() body: ExtendSkBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(extendSk, { ...body, ...kim, skId: mintedId('sk', stamp.commandId) }, stamp, trace);
  }

  @Post('sk/revoke')
  @ChangesKim('Revoke the SK')
  @ApiPath(KimId)
  revoke(
    @Param() kim: KimId,
    @Body() body: RevokeSkBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(revokeSk, { ...body, ...kim, skId: mintedId('sk', stamp.commandId) }, stamp, trace);
  }
}
