using Lethe.Identity;

namespace Lethe.Structured.Documents;

/// <summary>What the parts of a document are cleaned with.</summary>
/// <param name="Text">Cleans free text.</param>
/// <param name="Dates">Treats dates.</param>
/// <param name="Uids">Makes new identifiers.</param>
/// <param name="Patient">The new identity of the patient.</param>
internal sealed record CdaContext(CdaText Text, CdaDates Dates, UidMapper Uids, NewPatient Patient);
