import type { ComponentProps } from 'react';
import styles from './controls.module.css';

type ButtonProps = Omit<ComponentProps<'button'>, 'type' | 'className'> & {
  readonly kind?: 'plain' | 'strong' | 'link';
};

export const Button = ({ kind = 'plain', ...rest }: ButtonProps) => (
  <button type="button" className={styles[`${kind}Button`]} {...rest} />
);
