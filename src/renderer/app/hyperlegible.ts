// The third face, loaded when it is chosen. Its letters are made not to be taken for each other (Braille Institute; OFL 1.1). Faces drawn
// for dyslexia were found to help no more than others: OpenDyslexic (Wery and Diliberto 2017, doi 10.1007/s11881-016-0127-1) and
// Dyslexie (Kuster et al. 2018, doi 10.1007/s11881-017-0154-6).
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css'
