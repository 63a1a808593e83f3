/**
 * What a rule asks for as edits of the text where it stands, and files rewritten by them. Nothing is ever written from
 * a tree: comments, order, quoting and indentation are the author's.
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.fix;
