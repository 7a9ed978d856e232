export * from './PluginHttpClient';
export * from './entityPath';
