import { Input, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { componentText } from '../../text/components';
import { Icon } from '../icon/icon';
import './search-bar.scss';

export interface SearchBarProps {
  /** What is searched for now. */
  readonly value: string;
  /** What can be found: `型号、品名`. */
  readonly placeholder: string;
  /** Called when typing rests, and at once on the search key. */
  readonly onSearch: (words: string) => void;
}

const REST_MS = 350;

/** A line to search by; it asks when the typing rests, not at each letter. */
export function SearchBar({ value, placeholder, onSearch }: SearchBarProps) {
  const [typed, setTyped] = useState(value);
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    setLastValue(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const rest = setTimeout(() => onSearch(typed.trim()), REST_MS);
    return () => clearTimeout(rest);
  }, [typed, value, onSearch]);

  const clear = () => {
    setTyped('');
    onSearch('');
  };

  return (
    <View className="search-bar">
      <Icon name="search" />
      <Input
        className="search-bar__input"
        value={typed}
        placeholder={placeholder}
        placeholderClass="search-bar__placeholder"
        confirmType="search"
        aria-label={componentText.search}
        onInput={(event) => setTyped(event.detail.value)}
        onConfirm={() => onSearch(typed.trim())}
      />
      {typed === '' ? null : (
        <View className="search-bar__clear" role="button" aria-label={componentText.clear} onClick={clear}>
          <Icon name="close" />
        </View>
      )}
    </View>
  );
}
