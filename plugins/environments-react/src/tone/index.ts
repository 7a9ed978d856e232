export * from './StatusTone';
export * from './readableColor';
export * from './toneColor';
export * from './useToneStyles';
