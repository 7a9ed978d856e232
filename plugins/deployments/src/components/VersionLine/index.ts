export * from './VersionLine';
