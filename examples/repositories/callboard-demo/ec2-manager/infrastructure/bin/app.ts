import { App, Tags } from 'aws-cdk-lib';
import { DataStack } from '../lib/data-stack';

const app = new App();
const environment = app.node.getContext('environment');
const settings = require(`../config/${environment}.json`);

new DataStack(app, `ec2-manager-data-${environment}`, settings);
Tags.of(app).add('ManagedBy', 'CDK');
Tags.of(app).add('environment', environment);
Tags.of(app).add('version', process.env.VERSION ?? 'local');
Tags.of(app).add('commit', process.env.GITHUB_SHA ?? 'local');
