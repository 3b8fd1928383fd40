import { IsIn, IsUUID } from 'class-validator';
import { KimId, type Post, POSTS } from '@app/contracts';

/** `/v1/kims/:kimId/members/:personId` */
export class MemberPath extends KimId {
  @IsUUID()
  personId!: string;
}

/** `/v1/kims/:kimId/officers/:post` */
export class OfficerPath extends KimId {
  @IsIn(POSTS)
  post!: Post;
}
