import { defineConfig } from 'wirefeed'

// Tried with: npm start -- --config examples/wirefeed.config.ts

export default defineConfig({
  title: 'Example Wire',
  description: 'What the agencies report today.',
  link: 'https://news.example.org/',
  base: 'https://feeds.example.org/',
  language: 'en',
  copyright: '© Example News',
  timeZone: 'UTC',
  feeds: [
    { id: 'all', title: 'All stories', limit: 50 },
    { id: 'world', title: 'World', match: { section: 'World', language: 'en' } },
    { id: 'nordic', title: 'Nordic agencies', match: { agency: ['NTB', 'Ritzau', 'TT', 'STT'] } },
    { each: 'section' },
    { each: 'agency' },
    { each: 'language' },
  ],
})
