export * from './StatusTone';
export * from './quietColor';
export * from './readableColor';
export * from './toneColor';
export * from './useToneStyles';
