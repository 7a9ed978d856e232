export * from './Failure';
export * from './FormDialog';
export * from './MomentField';
export * from './PersonField';
export * from './useDialogStyles';
