import type { handleUnaryCall } from '@grpc/grpc-js';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import type { Empty } from '@eventstore/db-client/generated/shared_pb';

/** Gossip.Read: a cluster of this one node, at the address by which the client has found it. */
export const gossipRead: handleUnaryCall<Empty, ClusterInfo> = (call, callback) => {
  const { hostname, port } = new URL(`http://${call.getHost()}`);
  const endPoint = new EndPoint().setAddress(hostname).setPort(Number(port));
  const member = new MemberInfo().setIsAlive(true).setState(MemberInfo.VNodeState.LEADER).setHttpEndPoint(endPoint);
  callback(null, new ClusterInfo().setMembersList([member]));
};
