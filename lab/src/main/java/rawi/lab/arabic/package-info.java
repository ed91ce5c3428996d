/** Training and measuring of the Arabic models. Read {@link rawi.lab.arabic.TrainArabicWords}. */
package rawi.lab.arabic;
