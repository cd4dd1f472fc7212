using InConfidence.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InConfidence.Data.Mappings;

internal sealed class NoteMapping : IEntityTypeConfiguration<NoteRow>
{
    public void Configure(EntityTypeBuilder<NoteRow> builder)
    {
        builder.ToTable("counselling_note").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.By, row.At });
        builder.HasIndex(row => new { row.School, row.Student });
    }
}
