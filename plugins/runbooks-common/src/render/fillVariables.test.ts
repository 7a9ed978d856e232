import fc from 'fast-check';
import { fillVariables, variablesIn } from './fillVariables';

describe('fillVariables', () => {
  const values = { environment: 'prod', stack: 'orders-$&-prod' };

  it('fills in what it knows, lists what it does not, and leaves the rest alone', () => {
    expect(
      fillVariables(
        'a {{environment}} {{ stack }} {{other}} {{other}} $ENV ${ENV} ${{ github.ref }} {{ .Values.x }} {{}} {environment}',
        values,
      ),
    ).toEqual({
      text: 'a prod orders-$&-prod {{other}} {{other}} $ENV ${ENV} ${{ github.ref }} {{ .Values.x }} {{}} {environment}',
      unknown: ['other'],
    });
  });

  it('takes no value from what every object has', () => {
    expect(fillVariables('{{constructor}} {{__proto__}}', values)).toEqual({
      text: '{{constructor}} {{__proto__}}',
      unknown: ['constructor', '__proto__'],
    });
  });

  it('changes nothing where nothing is known', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(fillVariables(text, {}).text).toBe(text);
      }),
    );
  });

  it('finds each name once, in order', () => {
    expect(variablesIn('{{b}} {{a}} {{ b }}')).toEqual(['b', 'a']);
  });
});
