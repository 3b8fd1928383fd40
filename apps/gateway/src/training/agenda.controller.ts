import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addMaterial,
  AddMaterialBody,
  addTopic,
  AddTopicBody,
  BimtekId,
  type CommandStamp,
  dropMaterial,
  DropMaterialRequest,
  dropSpeaker,
  dropTopic,
  nameOpener,
  NameOpenerBody,
  nameSpeaker,
  NameSpeakerBody,
  WrittenOfSomebody,
  WrittenTopic,
} from '@app/contracts';
import { RpcClient } from '@app/messaging';
import { Scoped } from '../auth/route-rule';
import { Changes } from '../command/command.decorators';
import { mintedId } from '../command/ids';
import { Stamp } from '../command/stamp.decorator';
import { ApiPath } from '../docs/api-parameters.decorators';
import { type RequestTrace, Trace } from '../trace.decorator';
import { AttendeePath, TopicPath } from './training.paths';

/** What is taught at a Bimtek, by whom and with what. */
@Scoped('training')
@ApiTags('bimtek')
@Controller('v1/bimteks/:bimtekId')
export class AgendaController {
  constructor(private readonly services: RpcClient) {}

  @Post('speakers')
  @Changes('Bimtek', 'Name a speaker', WrittenOfSomebody)
  @ApiPath(BimtekId)
  nameSpeaker(
    @Param() path: BimtekId,
    @Body() body: NameSpeakerBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(nameSpeaker, { ...body, ...path }, stamp, trace);
  }

  @Post('speakers/:personId/drop')
  @Changes('Bimtek', 'Take a speaker off the agenda')
  @ApiPath(AttendeePath)
  dropSpeaker(@Param() path: AttendeePath, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    return this.services.command(dropSpeaker, path, stamp, trace);
  }

  @Post('opener')
  @Changes('Bimtek', 'Name who opens the Bimtek', WrittenOfSomebody)
  @ApiPath(BimtekId)
  nameOpener(
    @Param() path: BimtekId,
    @Body() body: NameOpenerBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(nameOpener, { ...body, ...path }, stamp, trace);
  }

  @Post('topics')
  @Changes('Bimtek', 'Put a topic on the agenda', WrittenTopic)
  @ApiPath(BimtekId)
  async addTopic(
    @Param() path: BimtekId,
    @Body() body: AddTopicBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ): Promise<WrittenTopic> {
    const topicId = mintedId('topic', stamp.commandId);
    return { ...(await this.services.command(addTopic, { ...body, ...path, topicId }, stamp, trace)), topicId };
  }

  @Post('topics/:topicId/drop')
  @Changes('Bimtek', 'Take a topic off the agenda')
  @ApiPath(TopicPath)
  dropTopic(@Param() path: TopicPath, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    return this.services.command(dropTopic, path, stamp, trace);
  }

  @Post('materials')
  @Changes('Bimtek', 'Add material: where it is, and its hash')
  @ApiPath(BimtekId)
  addMaterial(
    @Param() path: BimtekId,
    @Body() body: AddMaterialBody,
    @Stamp() stamp: CommandStamp,
    @Trace() trace: RequestTrace,
  ) {
    return this.services.command(addMaterial, { ...body, ...path }, stamp, trace);
  }

  @Post('materials/:sha256/drop')
  @Changes('Bimtek', 'Take material back, by its hash')
  @ApiPath(DropMaterialRequest)
  dropMaterial(@Param() path: DropMaterialRequest, @Stamp() stamp: CommandStamp, @Trace() trace: RequestTrace) {
    return this.services.command(dropMaterial, path, stamp, trace);
  }
}
