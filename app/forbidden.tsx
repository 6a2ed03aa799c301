export { default } from '#app/(desk)/forbidden.tsx'
