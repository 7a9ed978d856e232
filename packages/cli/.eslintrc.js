module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // Whatever the command needs is bundled into the one file that is published.
    '@backstage/no-undeclared-imports': 'off',
  },
});
