export * from './AllowList';
export * from './TargetGuard';
export * from './TargetRefusal';
export * from './TargetResolver';
export * from './fetchGuarded';
export * from './guardSettings';
export * from './matchPattern';
export * from './readSecureContext';
