% The rules of crosswalk-rules.lp for SWI-Prolog with tabling.
:- table in/2, apart/2, meet/2, leak/2.
:- initialization(main, main).
:- dynamic row/3.
fact(A,B,M) :- row(A,B,M).
fact(B,A,N) :- row(A,B,M), converse(M,N).
converse(1,1). converse(2,4). converse(4,2). converse(8,8). converse(16,16). converse(3,5).
in0(A,B) :- member(M,[1,2,3]), fact(A,B,M).
meet0(A,B) :- fact(A,B,8).
apart0(A,B) :- fact(A,B,16).
leak0(A,B) :- member(M,[4,8]), fact(A,B,M).
in(A,A) :- region(A).
in(A,C) :- in(A,B), in0(B,C).
apart(A,B) :- apart0(A,B).
apart(A,C) :- apart(A,B), in0(C,B).
apart(A,C) :- in0(A,B), apart(B,C).
meet(A,A) :- region(A).
meet(A,B) :- meet0(A,B).
meet(A,C) :- meet(A,B), in0(B,C).
meet(A,C) :- in0(B,A), meet(B,C).
leak(A,B) :- leak0(A,B).
leak(A,C) :- meet0(A,B), apart(B,C).
leak(A,C) :- apart(A,C).
leak(A,C) :- leak(A,B), in0(C,B).
leak(A,C) :- in0(B,A), leak(B,C).
region(A) :- known(A).
main :- current_prolog_flag(argv,[File|_]), consult(File),
  setof(A, B^M^(row(A,B,M);row(B,A,M)), As), forall(member(A,As), assertz(known(A))),
  statistics(cputime,T0),
  aggregate_all(count, in(_,_), I), aggregate_all(count, apart(_,_), D),
  aggregate_all(count, meet(_,_), O), aggregate_all(count, leak(_,_), L),
  statistics(cputime,T1), T is T1-T0,
  format("~d ~d ~d ~d ~3f~n",[I,D,O,L,T]).
:- dynamic known/1.
