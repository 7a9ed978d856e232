export * from './DatabaseFeeds';
export * from './DatabaseRequestStore';
export * from './DatabaseShardStore';
export * from './RequestStore';
export * from './ShardStore';
export * from './inChunks';
export * from './updateStamped';
export * from './whereContains';
