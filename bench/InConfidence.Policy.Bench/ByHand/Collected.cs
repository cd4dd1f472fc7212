namespace InConfidence.Policy.Bench.ByHand;

/// <summary>The rules that stand, with their clauses and duties, until it is known which of them decide.</summary>
internal struct Collected
{
    private Rules permitting;
    private Rules refusing;
    private Rules asking;
    private Clauses permittingClauses;
    private Clauses refusingClauses;
    private Clauses askingClauses;
    private Duties duties;

    public void Permit(Rules rule, Clauses clauses, Duties obliged = Duties.None)
    {
        permitting |= rule;
        permittingClauses |= clauses;
        duties |= obliged;
    }

    public void Refuse(Rules rule, Clauses clauses)
    {
        refusing |= rule;
        refusingClauses |= clauses;
    }

    public void Ask(Rules rule, Clauses clauses, Duties obliged = Duties.None)
    {
        asking |= rule;
        askingClauses |= clauses;
        duties |= obliged;
    }

    public readonly Answer OfTelling() =>
        refusing != 0 ? new Answer(Outcome.Refuse, refusing, refusingClauses, duties)
        : asking != 0 ? new Answer(Outcome.Ask, asking, askingClauses, duties)
        : permitting != 0 ? new Answer(Outcome.Permit, permitting, permittingClauses, duties)
        : new Answer(Outcome.Ask, Rules.None, Clauses.D13, duties);

    public readonly Answer OfReading() =>
        refusing != 0 ? new Answer(Outcome.Refuse, refusing, refusingClauses, duties)
        : permitting != 0 ? new Answer(Outcome.Permit, permitting, permittingClauses, duties)
        : new Answer(Outcome.Refuse, Rules.None, Clauses.L1 | Clauses.R18, duties);
}
