export * from './AwsClientsService';
export * from './DefaultAwsClientsService';
export * from './awsClientsServiceRef';
export * from './placeKey';
export * from './translateAwsError';
