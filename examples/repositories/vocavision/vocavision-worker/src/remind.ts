export const remind = async () => {};
