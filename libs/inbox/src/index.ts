export type { Consumer } from './consumer';
export { Inbox } from './inbox';
export { InboxModule } from './inbox.module';
